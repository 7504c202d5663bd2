/** Puts scripts before all that a page runs, without touching the rest: bytes stay those of its author. */
export function withTags(page: Buffer, tag: string): Buffer {
  if (page[0] === 0xff && page[1] === 0xfe)
    return Buffer.from(`\ufeff${insert(page.toString('utf16le').slice(1), tag)}`)
  // each byte is a letter of latin1, whatever the page is written in: what is not ours comes back as it was
  return Buffer.from(insert(page.toString('latin1'), tag), 'latin1')
}

function insert(text: string, tag: string): string {
  const before =
    /<head(?:\s[^>]*)?>/i.exec(text) ?? /<html(?:\s[^>]*)?>/i.exec(text) ?? /^\s*<!doctype[^>]*>/i.exec(text)
  const at = before ? before.index + before[0].length : text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0
  return text.slice(0, at) + tag + text.slice(at)
}

/** `text/html; charset=utf-8` only when it is: older pages say themselves what they are written in. */
export function honestType(mediaType: string, bytes: Uint8Array): string {
  const [type = ''] = mediaType.split(';')
  if (!/charset/.test(mediaType)) return mediaType
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return mediaType
  } catch {
    return type
  }
}

export const isPage = (mediaType: string): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)/.test(mediaType)

/** The page that plays a SCO. It is launched as an au is, and says so if it is opened by itself. */
export const playerPage = ({
  title,
  script,
  style,
}: {
  title: string
  script: string
  style: string
}): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<script src="${script}" defer></script>
</head>
<body>
<div id="course">
<main class="page">
<h1>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</h1>
<p>Le cours s’ouvre. S’il ne vient pas, votre téléphone est peut-être trop ancien.</p>
</main>
</div>
</body>
</html>
`
