export { hasLogoShape } from './logo-shape.ts'
export { readLogo, type LogoRefusal } from './read-logo.ts'
export { receiveFile, receiveSent } from './receive-file.ts'
export { keepAside } from './keep-aside.ts'
export { plainName } from './plain-name.ts'
export { rangeAsked } from './range.ts'
export { sendFile } from './send-file.ts'
export type { Picture } from './shrink-picture.ts'
export {
  claimFile,
  findGiven,
  findKept,
  readFile,
  readPicture,
  releaseFiles,
  streamFile,
  sweepUnclaimed,
} from './keep-file.ts'
export type { FileId, FileKind, ReceiveRefusal } from './stored-file.ts'
export { lengthOf, sumBytes } from './store.ts'
