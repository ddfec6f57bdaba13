/** The sections of the newsroom, in the order of its front page: change this list to have others. */
export const sections = [
  {title: 'World', value: 'world'},
  {title: 'Politics', value: 'politics'},
  {title: 'Business', value: 'business'},
  {title: 'Science', value: 'science'},
  {title: 'Culture', value: 'culture'},
  {title: 'Sports', value: 'sport'},
  {title: 'Local', value: 'local'},
]
