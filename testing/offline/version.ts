// A new version of the site, as telephones see one: the same scripts under other names, and the names of before are gone.

/** The text of an answer, with its files named as version `version` names them. */
export const renamed = (text: string, version: number): string =>
  version === 0
    ? text
    : text.replaceAll(/((?:\/assets\/|["`]\.\/)[\w-]+-[\w-]{8})(\.(?:js|css))/g, `$1_v${version}$2`)

/** The name that our server knows; undefined for a file of another version. */
export function trueName(path: string, version: number): string | undefined {
  if (!path.startsWith('/assets/')) return path
  const [, name = path, of = '0', end = ''] = /^(.*?-[\w-]{8}?)(?:_v(\d+))?(\.(?:js|css).*)$/.exec(path) ?? []
  if (Number(of) !== version) return end === '' ? path : undefined
  return `${name}${end}`
}
