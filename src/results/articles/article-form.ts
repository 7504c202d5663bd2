import { field, type Typed } from '#platform/web'
import type { Article } from '../article.ts'

export const articleForm = field.form({
  town: field.text(80),
  title: field.text(120),
  chapo: field.optionalText(1000),
  body: field.optionalText(12_000),
  revision: field.whole(0, 1_000_000),
  insert: field.optionalText(200),
})

export const typedArticle = ({ town, title, chapo, body }: Article): Typed => ({ town, title, chapo, body })
