const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
/** The same letter for who reads it formatted: paragraphs, and links that open. */
export const asHtml = (text: string) =>
  `<!doctype html><html lang="fr"><body style="font:16px/1.5 sans-serif;max-width:40em">${escape(text)
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        `<p>${paragraph.replace(/https?:\S+/g, (url) => `<a href="${url}">${url}</a>`).replaceAll('\n', '<br>')}</p>`,
    )
    .join('')}</body></html>`
