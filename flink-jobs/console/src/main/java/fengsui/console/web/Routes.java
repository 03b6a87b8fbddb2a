package fengsui.console.web;

import io.javalin.config.RoutesConfig;

/** Some of the console's addresses, and what answers there. */
public interface Routes {

    void add(RoutesConfig routes);
}
