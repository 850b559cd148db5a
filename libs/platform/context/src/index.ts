/** What is known of the request or job at hand, wherever one stands in the code. */
export { currentContext, runInContext, type Context } from './context';
