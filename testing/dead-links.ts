/** What the summary of a refused form leads to, and that stands nowhere on its page. */
export function deadLinks(page: string): string[] {
  const summary = /<div[^>]*id="erreurs"[\s\S]*?<\/ul>/.exec(page)?.[0] ?? ''
  const ids = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
  return ids.length === 0 ? ['no summary'] : ids.filter((id) => !page.includes(` id="${id}"`))
}
