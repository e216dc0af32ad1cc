/** An echo bot as the SDK's samples write one: an adapter, an activity handler, a state saved with each turn, kept in memory. */
import {
  ActivityHandler,
  type BotState,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  MessageFactory,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';

class EchoBot extends ActivityHandler {
  readonly #state: BotState;

  constructor(state: ConversationState) {
    super();
    this.#state = state;
    const turns = state.createProperty<{ count: number }>('turns');
    this.onMessage(async (context, next) => {
      const said = await turns.get(context, { count: 0 });
      said.count += 1;
      const text = `${said.count}: ${context.activity.text ?? JSON.stringify(context.activity.value)}`;
      await context.sendActivity(MessageFactory.text(text, text));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      for (const member of context.activity.membersAdded ?? []) {
        if (member.id !== context.activity.recipient.id) await context.sendActivity('Hello and welcome!');
      }
      await next();
    });
  }

  override async run(context: TurnContext): Promise<void> {
    await super.run(context);
    await this.#state.saveChanges(context, false);
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_context, error) => {
  console.error(error);
};
const bot = new EchoBot(new ConversationState(new MemoryStorage()));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  const posted = Object.assign(request, { method: 'POST' });
  await adapter.process(posted, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => console.log(`the echo bot listens at ${server.url}`));
