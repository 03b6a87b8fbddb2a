package fengsui.console.wall;

import fengsui.console.city.City;
import fengsui.console.web.Access;
import fengsui.console.web.Json;
import fengsui.console.web.Routes;
import io.javalin.config.RoutesConfig;

/** What a page has to know before it shows anything: who looks at it, and in which city. */
public final class SettingsRoutes implements Routes {

    private final Access access;
    private final Settings settings;
    private final City city;

    public SettingsRoutes(Access access, Settings settings, City city) {
        this.access = access;
        this.settings = settings;
        this.city = city;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/me", request -> Json.answer(request, access.me(request)))
                .get("/api/settings", request -> Json.answer(request, settings.with(city.hazards())));
    }
}
