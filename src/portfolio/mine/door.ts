export { ownAlbum } from './own-album.tsx'
export { addingPages } from './adding-pages.ts'
