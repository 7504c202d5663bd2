export { writeZip, type ZipEntry } from './write-zip.ts'
export { listZip, readZip } from './read-zip.ts'
export { openZip, ZipDamaged, type OpenZip } from './open-zip.ts'
export type { DirectoryRefusal, ZipMember } from './zip-directory.ts'
