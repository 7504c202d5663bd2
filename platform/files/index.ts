export { receiveFile, type Received } from './receive-file.ts'
export { claimFile, readFile, releaseFiles, sweepUnclaimed, type Claimed } from './keep-file.ts'
export type { ClaimRefusal, FileKind, ReceiveRefusal, StoredFile } from './stored-file.ts'
