import type { ComponentChildren } from 'preact'
import { requireActor } from '#people'
import { page, type Ask } from '#platform/web'
import { phoneOfSheet, type AttendanceSheet } from '../sheet/door.ts'

type Handed = {
  title: string
  /** Small, under the brand. */
  place: string
  sheet: AttendanceSheet
  address: string
  scripts?: string[]
  refused?: boolean
  children: ComponentChildren
}

/** A page in the hands of a trainee, on the device of who trains: no place to go, no name of who is signed in. It speaks as it was asked to. */
export function handedPage(
  c: Ask,
  { title, place, sheet, address, scripts = [], refused = false, children }: Handed,
): Response {
  return page(
    c,
    {
      title,
      room: 'roll',
      density: 'terrain',
      nav: [],
      bare: true,
      who: undefined,
      owner: requireActor(c).personId,
      place,
      language: undefined,
      scripts: [...scripts, 'sheet'],
      refused,
    },
    phoneOfSheet(c, { sheet, address, handed: true, children }),
    refused ? 422 : 200,
  )
}
