export { writeZip, type ZipEntry } from './write-zip.ts'
export { listZip, readZip, type ZipRefusal } from './read-zip.ts'
