import { renderSVG } from 'uqr'
import { typo } from '#platform/i18n'
import { renderPdf, type PaperHead } from '#platform/pdf'
import { markWords } from '../marks/door.ts'
import { endOf, factsOf } from './attestation-facts.ts'
import { attestationUrl, type IssuedAttestation } from './attestation.ts'

/**
 * The attestation on paper, with the code of its page: the page says whether it still stands. One that was taken back says so first,
 * and at the foot of each of its pages. The same bytes each time, until it is taken back or the letterhead of its organiser changes.
 */
export function renderAttestation(
  attestation: IssuedAttestation,
  url: string,
  head: PaperHead | undefined,
): Promise<Uint8Array> {
  const { content, id, issuedAt } = attestation
  const address = attestationUrl(url, id)
  const ended = endOf(attestation)
  const { supersededBy } = attestation
  const blocks = [...new Set(content.skills.map((skill) => skill.block))]
  return renderPdf({
    template: new URL('attestation.typ', import.meta.url),
    data: {
      name: content.name,
      title: typo(content.title),
      acquired: typo(`${content.acquired} compétences acquises sur ${content.skills.length}`),
      facts: factsOf(attestation).map(({ label, value }) => [label, value]),
      ended: ended && {
        ...ended,
        replacedAt: supersededBy ? attestationUrl(url, supersededBy) : null,
      },
      origin: typo(content.grid.origin),
      address,
      blocks: blocks.map((block) => ({
        title: typo(block),
        lines: content.skills
          .filter((skill) => skill.block === block)
          .map((skill) => [typo(skill.title), markWords[skill.result]]),
      })),
    },
    files: { 'code.svg': new TextEncoder().encode(renderSVG(address, { border: 2 })) },
    title: typo(`${ended ? `${ended.title} · ` : ''}${content.title}, ${content.name}`),
    house: content.organiser,
    head,
    place: content.place,
    at: issuedAt,
  })
}
