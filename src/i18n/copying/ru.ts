/** What is said when copying fails. Loaded only then, so keep all other strings out of here. */
const ru = {
  selected: 'Скопировать не удалось: текст выделен, скопируйте его сами.',
};

/** What every language must say about it. */
export type CopyingStrings = typeof ru;
export default ru;
