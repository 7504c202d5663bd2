export { renderPdf, renderPicture, type PdfRequest } from './render-pdf.ts'
export type { PaperHead } from './paper-head.ts'
