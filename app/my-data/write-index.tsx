import { render } from 'preact-render-to-string'
import type { MyDataFolder } from '#people'
import { capital, typo, writeCount } from '#platform/i18n'
import { readCsv } from '#platform/sheets'
import { writeDate, type Day } from '#platform/time'
import { cellWords } from './cell-words.ts'
import { GIVEN, RAW } from './places.ts'
import { forMachines, sections } from './sections.ts'
import { head } from './index-head.ts'

type Told = { title: string; headers: string[]; rows: string[][] }

/** The page that opens without Beffroi: everything in plain words, the files beside it, the raw data last. */
export function writeIndex(
  folders: readonly MyDataFolder[],
  { name, on }: { name: string; on: Day },
): string {
  const tables = tablesOf(folders)
  const told = sections.map(({ title, tables: wanted }, n) => ({
    id: `partie-${n + 1}`,
    title,
    tables: Object.entries(wanted).flatMap(([key, words]) => {
      const found = tables.get(key)
      return found && found.rows.length > 0 ? [{ ...found, title: words }] : []
    }),
  }))
  const full = told.filter((one) => one.tables.length > 0)
  const empty = told.filter((one) => one.tables.length === 0)
  const given = folders.flatMap(({ folder, given: all = [] }) => all.map((one) => ({ ...one, folder })))
  return `${head}${render(
    <body>
      <header>
        <h1>Mes données dans Beffroi</h1>
        <p>
          <b>{name}</b>, le {writeDate(on)}
        </p>
        <p>
          {typo(
            'Cette page s’ouvre sans internet. Elle est à vous : gardez-la, donnez-la à qui vous voulez.',
          )}
        </p>
        {given.length > 0 && (
          <p>
            {typo(
              'Pour voir vos photos et vos vidéos, ouvrez d’abord tout le fichier ZIP (« Extraire tout »), puis cette page.',
            )}
          </p>
        )}
        <nav aria-label="Dans cette page">
          <ul>
            {full.map(({ id, title }) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
            {given.length > 0 && (
              <li>
                <a href="#fichiers">Mes photos, mes voix, mes documents</a>
              </li>
            )}
          </ul>
        </nav>
      </header>
      <main>
        {full.map(({ id, title, tables: inside }) => (
          <section id={id}>
            <h2>{title}</h2>
            {inside.map((one) => (
              <Table {...one} />
            ))}
          </section>
        ))}
        {given.length > 0 && (
          <section id="fichiers">
            <h2>Mes photos, mes voix, mes documents</h2>
            <ul class="given">
              {given.map(({ folder, path, mediaType, title, on: day }) => (
                <li>
                  <Given href={encodeURI(`${GIVEN}/${folder}/${path}`)} {...{ mediaType, title }} />
                  <span>{day}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {empty.length > 0 && (
          <section>
            <h2>Ce que Beffroi ne sait pas de moi</h2>
            <p>{typo(`Rien n’est gardé pour : ${empty.map(({ title }) => title).join(' ; ')}.`)}</p>
          </section>
        )}
        <section>
          <h2>Pour un autre logiciel</h2>
          <p>
            {typo(
              `Le dossier « ${RAW} » dit la même chose pour les machines : un tableur ouvre les fichiers .csv, un logiciel lit les fichiers .json.`,
            )}
          </p>
        </section>
      </main>
    </body>,
  )}</html>\n`
}

const FEW_ROWS = 12

function Table({ title, headers, rows }: Told) {
  const shown = headers.flatMap((header, i) =>
    forMachines.has(header) || rows.every((row) => !row[i]) ? [] : [{ header, i }],
  )
  return (
    <details open={rows.length <= FEW_ROWS}>
      <summary>
        {title} <small>({writeCount(rows.length, 'ligne')})</small>
      </summary>
      <div class="wide">
        <table>
          <thead>
            <tr>
              {shown.map(({ header }) => (
                <th scope="col">{capital(header)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {shown.map(({ header, i }) => (
                  <td data-label={capital(header)}>{typo(cellWords(row[i] ?? ''))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** The telephone or the computer opens these with its own player. */
const verbs: Record<string, string> = { audio: 'Écouter', video: 'Voir la vidéo' }

function Given({ href, mediaType, title }: { href: string; mediaType: string; title: string }) {
  const [kind] = mediaType.split('/')
  return (
    <>
      {kind === 'image' && <img src={href} alt="" loading="lazy" />}
      <a href={href}>{typo(verbs[kind ?? ''] ? `${verbs[kind ?? '']} : ${title}` : title)}</a>
    </>
  )
}

function tablesOf(folders: readonly MyDataFolder[]): Map<string, Omit<Told, 'title'>> {
  const tables = new Map<string, Omit<Told, 'title'>>()
  for (const { folder, files } of folders)
    for (const { path, bytes } of files) {
      if (!path.endsWith('.csv')) continue
      const key = `${folder}/${path.slice(0, -'.csv'.length)}`
      const read = readCsv(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
      tables.set(key, read)
    }
  return tables
}
