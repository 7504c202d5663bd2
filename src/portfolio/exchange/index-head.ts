const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escape = (text: string) => text.replaceAll(/[&<>]/g, (mark) => marks[mark] ?? '')

/** The head of a page that opens from a folder, without our sheets. */
export const headOf = (person: string): string => `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Portfolio de ${escape(person)}</title>
<style>
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1f2a33 }
article { border-top: 1px solid #bbb; padding: 1rem 0 }
img, video { max-width: 100%; height: auto }
audio { width: 100% }
p { white-space: pre-line }
</style>
</head>`
