import { owner } from '../offline/owner.ts'

const asked = document.querySelector<HTMLElement>('[data-keep]')

/** Where the bundle of this page is, the addresses it is for, what is shown for a page that is not here. */
export const { keep = '', scope = '', fallback = '' } = asked ? asked.dataset : {}

/** The shelf where doors stand: the courier's. */
export const DOORS = 'beffroi-pages'
export const { pages: shelf = DOORS } = asked ? asked.dataset : {}

/** A shelf has one owner. */
export const CACHE = `${shelf} ${owner}`

/** Undefined where nothing is kept for this owner: none is made by looking. */
export const shelfHere = async (): Promise<Cache | undefined> =>
  'caches' in window && (await caches.has(CACHE)) ? caches.open(CACHE) : undefined
