/** The bundler gives a text file as its text, and puts style sheets into the page. */
declare module '*.txt' {
  const text: string;
  export default text;
}
declare module '*.css';
