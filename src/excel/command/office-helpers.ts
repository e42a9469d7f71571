/** A module of its own so that it can be loaded on first use, with any bundler. */
export { Utilities } from '@microsoft/office-js-helpers';
