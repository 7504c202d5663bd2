export { ArticleView, Paper, photoAddress } from './paper.tsx'
export { freeze, readBulletin, textsOf } from './read-bulletin.ts'
