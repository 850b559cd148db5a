/** The API as production runs it, except that it does not outlive whoever measures it. */
process.once('disconnect', () => process.exit(0));

void import('../../../api/src/main');
