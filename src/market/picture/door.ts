export { keepPicture } from './keep-picture.ts'
export { pictureSentences } from './sentences.ts'
