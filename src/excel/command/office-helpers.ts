/** A module of its own, to be loaded on first use: imported by name, it is found whichever bundler is at work. */
export { Utilities } from '@microsoft/office-js-helpers';
