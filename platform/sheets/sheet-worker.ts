import { parentPort, workerData } from 'node:worker_threads'
import { parseFile } from './parse-file.ts'

const { bytes, fileName }: { bytes: Uint8Array; fileName: string } = workerData
parentPort?.postMessage(parseFile(bytes, fileName), [])
