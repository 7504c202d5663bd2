import { asWritten } from '#platform/languages'
import type { ComponentChildren } from 'preact'
import { frameSentences, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { PersonId } from '#people'
import { companyAddress, logoAddress, type Company, type Member } from '../company.ts'
import type { Inside } from '../access.ts'
import { OwnSpace } from './own-space.tsx'
import type { CompanySentences } from './sentences.fr.ts'
import type { InsideWords } from './speak-inside.ts'

type Screen = {
  title: string
  errors?: Errors | undefined
  narrow?: boolean
  scripts?: string[]
  room?: string
}

/** A screen of a company: in the field for its trainees, one thing at a time; at a desk for who trains them. */
export function companyPage(
  c: Ask,
  { seat }: Pick<Inside, 'seat'>,
  { title, errors = {}, narrow = true, scripts = [], room }: Screen,
  children: ComponentChildren,
): Response {
  const refused = Object.values(errors).some(Boolean)
  const words = {
    title,
    room: room ?? (seat === 'trainee' ? 'members' : 'company'),
    listen: true,
    refused,
    scripts: seat === 'trainee' ? ['trainee', ...scripts] : scripts,
    ...(seat === 'trainee'
      ? ({
          density: 'terrain',
          here: '/formation/travail',
          place: frameSentences.says[c.var.language].mySpace,
        } as const)
      : ({ density: 'bureau', space: 'Formation' } as const)),
  }
  const screen = <div class={narrow ? 'stack loose narrow' : 'stack loose'}>{children}</div>
  return (refused ? refusedPage : page)(
    c,
    words,
    seat === 'trainee' ? <OwnSpace c={c}>{screen}</OwnSpace> : screen,
  )
}

/** The way back to the first page of the company, last on a screen. */
export const Back = ({ company, common }: Pick<Inside, 'company'> & Pick<InsideWords, 'common'>) => (
  <p>
    <a href={companyAddress(company.id)}>{common.back}</a>
  </p>
)

/** How the group calls who holds a turn or a task; who has left the group since is not named. */
export const calledIn = (members: readonly Member[], id: PersonId, common: CompanySentences): string =>
  members.find(({ personId }) => personId === id)?.called ?? common.gone

/** A form that was refused: what was typed, and what is wrong with it. */
export type RefusedForm = { errors?: Errors; typed?: Typed }

/** What a field shows: what was typed in it, else what is known, and what is wrong with it. */
export const shownIn =
  ({ errors, typed }: RefusedForm) =>
  (name: string, known = '') => {
    const value = typed?.[name]
    return { name, value: typeof value === 'string' ? value : known, error: errors?.[name] }
  }

/** Its name with the logo and the word that no page of it forgets. */
export const CompanyHead = ({ company, common }: { company: Company } & Pick<InsideWords, 'common'>) => (
  <div class="who company">
    <img
      src={logoAddress(company)}
      alt={common.logoOf(company.name ?? common.unnamed)}
      width={120}
      height={120}
    />
    <div>
      <h1>{company.name ? <bdi>{company.name}</bdi> : common.unnamed}</h1>
      <p class="muted">{common.virtual(company.groupTitle)}</p>
      {company.slogan && <p {...asWritten}>{company.slogan}</p>}
    </div>
  </div>
)
