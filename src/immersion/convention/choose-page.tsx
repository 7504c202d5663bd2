import { typo, writeList } from '#platform/i18n'
import { Empty, Heading, SearchBox } from '#platform/ui'
import { addressOfPage, type Ask } from '#platform/web'
import { immersionPage, CONVENTIONS } from '../frame.tsx'
import { BlockedView, type Blocked } from '../prescribers/door.ts'

type Choosing = {
  title: string
  label: string
  search: string
  /** what is chosen already */
  keep: Record<string, string>
  rows: readonly { href: string; name: string; beside: string }[]
  empty: string
  more: boolean
  others?: readonly Other[]
  blocked: readonly Blocked[]
}

/** Somebody for whom this reader may not write; `writers`: who may, `href`: where somebody who will is chosen. */
export type Other = { name: string; writers: readonly string[]; href: string | undefined }

/** One thing to choose in a list: a person, then an employer. */
export const choosePage = (
  c: Ask,
  { title, label, search, keep, rows, empty, more, blocked, others = [] }: Choosing,
): Response =>
  immersionPage(
    c,
    { title },
    <div class="stack narrow">
      <Heading title={title} over="Une convention" />
      <BlockedView blocked={blocked} back={addressOfPage(c)} />
      <SearchBox action={`${CONVENTIONS}/nouvelle`} label={label} hint="Un nom" value={search} keep={keep} />
      {rows.length === 0 ? (
        <Empty icon="people" title="Rien à choisir ici" text={empty} />
      ) : (
        <ul class="stack">
          {rows.map(({ href, name, beside }) => (
            <li>
              <a href={href}>{name}</a>
              {beside && `, ${beside}`}
            </li>
          ))}
        </ul>
      )}
      {more && <p class="muted">D’autres ne sont pas montrés : cherchez par un mot.</p>}
      {others.length > 0 && (
        <section class="stack" aria-labelledby="autres">
          <h2 id="autres">Vous lisez leurs immersions</h2>
          <p>La convention est écrite par qui accompagne la personne.</p>
          <ul class="stack">
            {others.map(({ name, writers, href }) => (
              <li>
                {name}
                {writers.length > 0 ? (
                  typo(
                    ` : ${writeList([...writers])} ${writers.length > 1 ? 'préparent' : 'prépare'} la convention.`,
                  )
                ) : (
                  <>
                    {typo(' : personne ne l’accompagne, sa convention ne peut pas être préparée. ')}
                    {href ? (
                      <a href={href}>{typo(`Choisir qui accompagne ${name}`)}</a>
                    ) : (
                      'Qui dirige la formation peut choisir un référent.'
                    )}
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={CONVENTIONS}>Toutes les conventions</a>
      </p>
    </div>,
  )
