import type { CarriedEvidence, Manifest } from './manifest.ts'

/** Leap2A of July 2010, as Mahara and others read it (leap2.alfa.jisc.ac.uk, archived): an Atom feed, an entry an evidence. */
export const LEAP2A = 'leap2a.xml'

const HEAD = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:leap2="http://terms.leapspecs.org/" xmlns:categories="http://wiki.leapspecs.org/2A/categories/">
  <leap2:version>http://www.leapspecs.org/2010-07/2A/</leap2:version>`

/** The portfolio as other tools read it. */
export function writeLeap2a({ from, person, madeAt, evidence }: Manifest): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
${HEAD}
  <id>${escape(from)}/portfolio</id>
  <title>${escape(`Portfolio de ${person}`)}</title>
  <updated>${escape(madeAt)}</updated>
  <author><name>${escape(person)}</name></author>
${evidence.map(entryOf).join('\n')}
</feed>
`
}

function entryOf({ id, title, did, learnt, happenedOn, seenAs, link, pieces }: CarriedEvidence): string {
  const said = [seenAs, did, learnt].filter((one) => one !== null).join('\n\n')
  const links = [
    ...pieces.map(
      ({ path, name }) => `<link rel="enclosure" href="${escape(path)}" title="${escape(name)}"/>`,
    ),
    ...(link ? [`<link rel="related" href="${escape(link)}"/>`] : []),
  ]
  return `  <entry>
    <id>urn:uuid:${escape(id)}</id>
    <title>${escape(title)}</title>
    <published>${happenedOn}T12:00:00Z</published>
    <updated>${happenedOn}T12:00:00Z</updated>
    <content type="text">${escape(said)}</content>
    <rdf:type rdf:resource="leap2:entry"/>
    ${links.join('\n    ')}
  </entry>`
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML forbids besides its marks is left out. */
const escape = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? '')
    // oxlint-disable-next-line no-control-regex -- those are what XML 1.0 forbids
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
