/**
 * React as Web Chat 4.18.1 expects it. It was made for React 16, in which a function that is a component could carry
 * default properties; React 19 does not look at them any more, so they are filled in where elements are made.
 */
const react = require('react');

/** The properties an element is made with, and the component's own for those that are not given. */
function filled(type, properties) {
  const defaults = type?.defaultProps;
  if (defaults === undefined || defaults === null) return properties;
  const all = { ...properties };
  for (const name of Object.keys(defaults)) {
    if (all[name] === undefined) all[name] = defaults[name];
  }
  return all;
}

module.exports = {
  ...react,
  createElement: (type, properties, ...children) =>
    react.createElement(type, filled(type, properties), ...children),
};
