export { renderPdf, type PdfRequest } from './render-pdf.ts'
export type { HeadPicture, PaperHead } from './paper-head.ts'
