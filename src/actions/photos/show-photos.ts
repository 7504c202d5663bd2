import type { Ask, Typed } from '#platform/web'
import { managedAction } from '../access.ts'
import { photosPage } from './page.tsx'
import { photosOf } from './store.ts'

export async function showPhotos(c: Ask, typed: Typed, errors: Record<string, string>): Promise<Response> {
  const { action } = await managedAction(c)
  return photosPage(c, { action, photos: await photosOf(c.var.db, action.id), typed, errors })
}
