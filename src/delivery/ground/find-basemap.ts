import { basemapWithin, creditOfBasemap, type Basemap, type Box } from '#territory'
import type { Ask } from '#platform/web'

/** What the operator's map knows of a piece of ground. One that cannot be read is told to the operator (`npm run doctor`): the drawing does without. */
export async function findBasemap(c: Ask, box: Box): Promise<Basemap | undefined> {
  const file = c.var.ground.site.settings.basemap
  return file ? basemapWithin(file, box).catch(() => undefined) : undefined
}

/** Whose map it is, '' when there is none or it does not say. */
export async function findCredit(c: Ask): Promise<string> {
  const file = c.var.ground.site.settings.basemap
  return file ? creditOfBasemap(file).catch(() => '') : ''
}
