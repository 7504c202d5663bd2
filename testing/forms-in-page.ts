/** A form as a page shows it: where it goes, and what each field holds. */
export type FoundForm = { action: string; method: 'get' | 'post'; fields: Record<string, string> }

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** The forms of a page, read from its HTML, for tests that fill all of them. */
export function formsIn(html: string, url: string): FoundForm[] {
  return [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const [head = ''] = /<form[^>]*>/.exec(form) ?? []
    const fields = [...form.matchAll(/<(?:input|select|textarea|button)[^>]*>/g)].map(
      ([tag]) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? ''] as const,
    )
    return {
      action: (attribute(head, 'action') ?? url).replaceAll('&amp;', '&'),
      method: attribute(head, 'method') === 'post' ? 'post' : 'get',
      fields: Object.fromEntries(fields.filter(([name]) => name !== '')),
    }
  })
}
