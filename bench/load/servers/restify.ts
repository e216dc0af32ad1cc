/** The least that restify can do: a route that reads JSON and answers JSON. */
import restify from 'restify';

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (_request: restify.Request, response: restify.Response) => {
  response.send({ activities: [{ type: 'message', text: 'Hello' }] });
});
server.listen(0, '127.0.0.1', () => console.log(`restify listens at ${server.url}`));
