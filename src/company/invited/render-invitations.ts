import { renderSVG } from 'uqr'
import type { Ground } from '#platform/ground'
import { typo } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import type { Company } from '../company.ts'
import type { Event } from '../events/door.ts'
import { logoFile } from '../logo-file.ts'
import { french as common } from '../screen/door.ts'
import { invitationOf, registerAt } from './invitation.ts'

const TITLE = 'Invitation'

/** Four invitations on one A4 (PDF/UA), to cut and to give by hand. */
export async function renderInvitations(
  ground: Pick<Ground, 'db' | 'site'>,
  company: Company,
  event: Event,
  at: Date,
): Promise<Uint8Array> {
  const { title, lines, address } = invitationOf(event, ground.site.url)
  const logo = await logoFile(ground, company)
  const name = company.name ?? common.unnamed
  return renderPdf({
    template: new URL('invitations.typ', import.meta.url),
    data: {
      invitation: TITLE,
      cut: 'Quatre invitations sur une feuille. Coupez sur les traits.',
      title,
      lines,
      company: name,
      by: typo(`${common.virtual(company.groupTitle)}.`),
      logo: logo.name,
      logoAlt: common.logoOf(name),
      code: address !== undefined,
      codeAlt: registerAt(address ?? ''),
    },
    files: {
      [logo.name]: logo.bytes,
      'code.svg': new TextEncoder().encode(renderSVG(address ?? ground.site.url, { border: 1 })),
    },
    title: typo(`${TITLE} : ${event.title}`),
    house: name,
    place: common.stamp,
    at,
  })
}
