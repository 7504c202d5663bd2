import { readFileSync } from 'node:fs'
import { writeZip } from '#platform/zip'
import { plainScript } from '../content/plain-script.ts'
import { careLabel } from './care-label.ts'
import { cmi5Xml } from './cmi5-xml.ts'
import type { CourseContent } from './course-content.ts'
import { doseProduct } from './dose-product.ts'
import { indexPage } from './index-page.ts'
import { printed } from './printed.ts'

/** What plays a demo course. */
export const playerScript = (): Promise<string> => plainScript(new URL('./player/main.ts', import.meta.url))

export type DemoPackage = { name: string; title: string; zip: Buffer }

const here = (path: string) => readFileSync(new URL(path, import.meta.url))
const sheets = [
  '../au/frame',
  '../au/buttons',
  'player/pages',
  'player/questions',
  'player/verdict',
  'player/narrow',
]
const fonts = '../../../browser/public/fonts'

// The date of their files: a package of today is the same, to the byte, as one of yesterday.
const WRITTEN_AT = new Date('2026-06-01T10:00:00Z')

/** The demo courses as a publisher would send them: cmi5 packages, always the same bytes. */
export async function demoPackages(): Promise<DemoPackage[]> {
  const script = await playerScript()
  return [careLabel, doseProduct].map((course) => demoPackage(printed(course), script))
}

function demoPackage(course: CourseContent, script: string): DemoPackage {
  const zip = writeZip(
    [
      { path: 'cmi5.xml', bytes: cmi5Xml(course) },
      { path: 'index.html', bytes: indexPage(course) },
      { path: 'player.js', bytes: script },
      { path: 'player.css', bytes: Buffer.concat(sheets.map((name) => here(`${name}.css`))) },
      { path: 'icon.svg', bytes: here('../../../browser/public/img/marque.svg') },
      { path: 'fonts/atkinson-next-fr.woff2', bytes: here(`${fonts}/atkinson-next-fr.woff2`) },
      { path: 'fonts/OFL.txt', bytes: here(`${fonts}/OFL-atkinson-hyperlegible-next.txt`) },
    ],
    WRITTEN_AT,
  )
  return { name: `${course.slug}.zip`, title: course.title, zip: Buffer.from(zip) }
}
