import type { Partner } from '#actions'
import { fold } from '#platform/i18n'
import type { OrganisationId } from '#people'

type Matched = { organisationId: OrganisationId; organisationName: string }

/** The one partner that these words name: 'PLIE', 'Le Département', 'positionnements-plie.csv'. */
export function matchPartner(
  partners: readonly Partner[],
  structure: string | null,
  titles: readonly string[],
): Matched | undefined {
  for (const said of [structure, ...titles].filter((one) => one !== null)) {
    for (const fits of [isNamed, sharesWord]) {
      const found = partners.filter((partner) => fits(fold(partner.name), fold(said)))
      const [only] = found
      if (only && found.length === 1)
        return { organisationId: only.organisationId, organisationName: only.name }
    }
  }
  return undefined
}

const isNamed = (name: string, said: string) =>
  said !== '' && (` ${said} `.includes(` ${name} `) || ` ${name} `.includes(` ${said} `))

const sharesWord = (name: string, said: string) => {
  const words = new Set(said.split(' '))
  return name.split(' ').some((word) => word.length >= 4 && words.has(word))
}
