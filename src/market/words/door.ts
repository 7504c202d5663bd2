export { inState, writeLeft, writeOrigin, writePack, writeUnitPrice } from '../sale-words.ts'
export { goodsWriterOf } from './goods-writer.ts'
export { saidIn, useSaid } from './said.ts'
