type ChoiceProps = { name: string; label: string; value: string | null; options: Record<string, string> }

export const Choice = ({ name, label, value, options }: ChoiceProps) => (
  <span class="field">
    <select name={name} aria-label={label}>
      {value === null && <option value="">Pas encore</option>}
      {Object.entries(options).map(([key, words]) => (
        <option value={key} selected={key === value}>
          {words}
        </option>
      ))}
    </select>
  </span>
)
