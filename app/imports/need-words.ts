/** How columns are told apart, where a file is sent and where its columns are matched. */
export const needWords = { needed: 'Colonnes à avoir', wanted: 'Attendues aussi', free: 'Facultatives' }

export const WITHOUT_WANTED = 'sans elles, des lignes sont refusées, ou restent à vérifier.'
