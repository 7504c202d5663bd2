/** What an attribute of a tag says; '' when it is only there, undefined when it is not. */
export const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`)
    .exec(tag)
    ?.slice(1)
    .map((value) => value ?? '')[0]

/** What a browser reads of a text written in HTML. */
export const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
