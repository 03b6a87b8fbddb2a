package fengsui.benchmark.race;

import fengsui.benchmark.five.Match;
import fengsui.event.SafetyEvent;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

/** Drools in stream mode under a pseudo clock, rules compiled to its executable model. They are in {@code five.drl}. */
final class DroolsRacer implements Racer {

    private final KieSession session;
    private final SessionPseudoClock clock;

    private DroolsRacer(KieSession session) {
        this.session = session;
        this.clock = session.getSessionClock();
    }

    static KieBase compile() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/five.drl", RuleText.read("five.drl"));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("five.drl: " + builder.getResults().getMessages(Message.Level.ERROR));
        }
        var config = services.newKieBaseConfiguration();
        config.setOption(EventProcessingOption.STREAM);
        return services.newKieContainer(builder.getKieModule().getReleaseId()).newKieBase(config);
    }

    static DroolsRacer start(KieBase rules, Consumer<Match> matches) {
        KieSessionConfiguration config = KieServices.get().newKieSessionConfiguration();
        config.setOption(ClockTypeOption.PSEUDO);
        KieSession session = rules.newKieSession(config, null);
        DroolsRacer racer = new DroolsRacer(session);
        session.setGlobal("teller", racer.new Ear(matches));
        return racer;
    }

    private final class Ear implements Facts.Teller {

        private final Consumer<Match> matches;

        Ear(Consumer<Match> matches) {
            this.matches = matches;
        }

        @Override
        public void tell(String rule, String grid, long time) {
            matches.accept(new Match(rule, grid, time));
        }

        @Override
        public void tellNow(String rule, String grid, long time) {
            if (time == clock.getCurrentTime()) {
                tell(rule, grid, time);
            }
        }
    }

    @Override
    public void send(SafetyEvent event) {
        pass(event.eventTime());
        session.insert(Facts.of(event));
        session.fireAllRules();
    }

    private void pass(long time) {
        clock.advanceTime(time - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void end(long time) {
        pass(time);
        session.fireAllRules();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
