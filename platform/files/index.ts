export { receiveFile } from './receive-file.ts'
export { claimFile, readFile, releaseFiles, streamFile, sweepUnclaimed } from './keep-file.ts'
export type { FileKind, ReceiveRefusal } from './stored-file.ts'
