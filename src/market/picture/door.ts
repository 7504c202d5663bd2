export { keepPhoto, photoOf } from './keep-picture.ts'
export { PhotoField } from './photo-field.tsx'
