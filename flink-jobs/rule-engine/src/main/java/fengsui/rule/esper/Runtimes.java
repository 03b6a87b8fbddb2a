package fengsui.rule.esper;

import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;

/** Makes Esper runtimes. Esper keeps them in a registry of its own under a name each. */
final class Runtimes {

    private Runtimes() {}

    /** A new runtime under the first free name, its clock at 0. */
    static EPRuntime start() {
        // Esper checks and registers in two steps; engines are started by several threads.
        synchronized (Runtimes.class) {
            int number = 0;
            while (EPRuntimeProvider.hasRuntime("fengsui-" + number)) {
                number++;
            }
            EPRuntime runtime = EPRuntimeProvider.getRuntime("fengsui-" + number, config());
            runtime.getEventService().advanceTime(0);
            return runtime;
        }
    }

    private static Configuration config() {
        Configuration config = EsperConfig.make(Runtimes::load);
        config.getRuntime().setEpServicesContextFactoryClassName(OneThreadServices.class.getName());
        return config;
    }

    /** A runtime asks for its own parts as well. Rules are compiled elsewhere, where nobody can name them. */
    private static Class<?> load(String name) throws ClassNotFoundException {
        return name.equals(OneThreadServices.class.getName()) ? OneThreadServices.class : ClassDoor.load(name);
    }

    static void stop(EPRuntime runtime) {
        synchronized (Runtimes.class) {
            runtime.destroy();
        }
    }
}
