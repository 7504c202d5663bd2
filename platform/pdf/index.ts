export { renderPdf, type PdfRequest } from './render-pdf.ts'
