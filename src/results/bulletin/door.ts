export { ArticleView } from './article-view.tsx'
export { Paper } from './paper.tsx'
export { photoAddress } from './photo-address.ts'
export { freeze, readBulletin, textsOf } from './read-bulletin.ts'
