import { attribute, plain } from './tag.ts'
import type { Visitor } from './visitor.ts'

/** A form as a page shows it: where it goes, and what each field holds. */
export type FoundForm = { action: string; method: 'get' | 'post'; fields: Record<string, string> }

/** The forms of a page, read from its HTML, for tests that fill all of them. */
export function formsIn(html: string, url: string): FoundForm[] {
  return [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const [head = ''] = /<form[^>]*>/.exec(form) ?? []
    const fields = [...form.matchAll(/<(?:input|select|textarea|button)[^>]*>/g)].map(
      ([tag]) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? ''] as const,
    )
    return {
      action: plain(attribute(head, 'action') ?? url),
      method: attribute(head, 'method') === 'post' ? 'post' : 'get',
      fields: Object.fromEntries(fields.filter(([name]) => name !== '')),
    }
  })
}

/** The forms of a page that write, at addresses that stand: one that is drawn anew each time is that of something that does not exist yet. */
export async function standingForms(who: Visitor, url: string): Promise<FoundForm[]> {
  const writing = async () =>
    formsIn((await who.get(url)).text, url).filter(({ method }) => method === 'post')
  const before = new Set((await writing()).map(({ action }) => action))
  return (await writing()).filter(({ action }) => before.has(action))
}
